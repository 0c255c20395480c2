// SPDX-License-Identifier: GPL-3.0-or-later

// Package tree holds the source tree to its own rules: licences, package docs,
// who may import whom, no state in packages, no clock where time is a
// parameter, and sizes that one can read in a sitting. What breaks a rule is
// told together with the reason for the rule.
//
// It is tests only and not a linter: what go vet, staticcheck and gofumpt find
// is theirs. Nothing may import it.
package tree

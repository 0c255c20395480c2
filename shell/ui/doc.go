// SPDX-License-Identifier: GPL-3.0-or-later

// Package ui draws the tree of a screen in one full-screen window and tells
// what is touched and which keys are pressed. It is the only package that
// knows Fyne, and ui.go is the only file that crosses to Fyne's goroutine.
//
// It decides how things look and where they stand, in millimetres; it does not
// know what any of them means. Only package shell and the program's main
// import it.
//
// There is one widget, the surface: it lays the whole tree out by itself and
// finds out by position what a finger is on. So focus, tab order and reading
// order come from the tree and never from a toolkit's own idea of them.
package ui

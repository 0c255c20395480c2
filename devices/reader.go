// SPDX-License-Identifier: GPL-3.0-or-later

package devices

// CardReader is what is known of one PC/SC reader at one moment.
type CardReader struct {
	ID      string // the reader's PC/SC name
	Present bool   // a card is in it
	Mute    bool   // a card is in it but does not answer
	ATR     []byte // answer to reset; it tells the kind of card, not the person
}

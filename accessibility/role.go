// SPDX-License-Identifier: GPL-3.0-or-later

package accessibility

// Role is what kind of thing a node is. Renderers decide by it how the node
// looks, how it is called in speech, and which AT-SPI role it gets.
type Role uint8

// Containers come first, then things to read, then things to activate.
const (
	RoleScreen   Role = iota // the whole window; Name is the title
	RoleTiles                // a grid of big tiles
	RoleList                 // rows below one another
	RoleRow                  // children side by side, of equal widths unless they are text
	RoleSplit                // two children: a picture side and a text side
	RoleActions              // back at the start, going on at the end
	RoleBar                  // the bar at the bottom, on every screen
	RoleKeys                 // the keyboard on the screen, in rows
	RoleDialog               // a question above the screen
	RoleHeading              // a title
	RoleText                 // something to read
	RoleItem                 // something to read, one point of several
	RoleNotice               // something that went wrong, or a success
	RoleStatus               // a short word on what was just set, for a moment
	RolePicture              // a large pictogram that shows what to do
	RoleImage                // a preview of a page
	RoleProgress             // a wait, with Fraction and Value
	RoleTile                 // a big button with a pictogram above its name
	RoleButton               // a button
	RoleOption               // one of several choices; Checked tells which
	RoleStepper              // a number with less and more as its children
	RoleKey                  // a key of the keyboard on the screen
	roles
)

var roleNames = [roles]string{
	"screen", "tiles", "list", "row", "split", "actions", "bar", "keys", "dialog",
	"heading", "text", "item", "notice", "status", "picture", "image", "progress",
	"tile", "button", "option", "stepper", "key",
}

// String returns the role's name as it stands in golden files.
func (r Role) String() string { return roleNames[r] }

func (r Role) control() bool {
	return r == RoleTile || r == RoleButton || r == RoleOption || r == RoleKey
}

// notifies reports whether what is new of it is said wherever the visitor is.
func (r Role) notifies() bool { return r == RoleNotice || r == RoleStatus }

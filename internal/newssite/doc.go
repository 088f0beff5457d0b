// Package newssite is a news site for tests: made-up articles in five
// languages, the same for the same seed, with pages, feeds of every kind,
// sitemaps and a robots.txt, on a clock that the test holds. It misbehaves as
// real sites do, path by path, when a test asks for it: slow, cut, packed as a
// bomb, redirecting in circles, in a wrong charset, behind a wall.
//
// Its ministers are those of real states, so that the reader finds them; what
// they do is invented. No test reaches anything but loopback with it.
package newssite

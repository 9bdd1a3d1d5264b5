// A few things scripts add; every page works without them.

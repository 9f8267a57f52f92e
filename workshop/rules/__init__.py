"""The workshop itself: what may happen in it and what follows. Standard library only, no I/O."""

"""Formats: ready-made sequences, as files that a person can read, write and pass on."""

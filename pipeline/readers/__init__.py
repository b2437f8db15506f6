"""One file format each: bytes in, documents out."""

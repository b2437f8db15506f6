"""Who acts, under all their names."""

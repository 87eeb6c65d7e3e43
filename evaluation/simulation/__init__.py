"""A simulated press with known truth, to check the counting of origins against."""

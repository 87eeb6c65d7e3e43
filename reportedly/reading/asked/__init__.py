"""Claims that a language model is asked for, behind the same gate as all others."""

"""Derivation: which report was made from which, by a model whose every part can be shown."""

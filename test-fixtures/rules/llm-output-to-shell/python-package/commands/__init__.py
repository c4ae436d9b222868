from .names import chosen, kept

__all__ = ["chosen", "kept"]

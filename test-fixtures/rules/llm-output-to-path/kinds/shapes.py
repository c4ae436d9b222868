class Shape:
    FILE = 1
    NOTE = 2
    DRAFT = 3

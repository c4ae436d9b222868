def kept(name):
    return name


def chosen(name):
    return "ls -l" if len(name) > 3 else "ls"

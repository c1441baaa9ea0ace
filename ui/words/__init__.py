"""The tables of words: what each code of the register, each error and each finding is called on screen."""

class Tools {
  time() {
    return 'noon';
  }
}

export const Runner = new Tools();

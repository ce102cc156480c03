// What is really seen: the pixels of a rectangle of the window.

// How many different colours there are in it: one where nothing is painted.
export async function colours(page, { x, y, width, height }) {
  const picture = await page.screenshot({ clip: { x, y, width, height } });
  return page.evaluate(async (bytes) => {
    const image = await createImageBitmap(new Blob([Uint8Array.from(atob(bytes), (letter) => letter.charCodeAt(0))]));
    const canvas = new OffscreenCanvas(image.width, image.height);
    const context = canvas.getContext('2d');
    context.drawImage(image, 0, 0);
    const pixels = new Uint32Array(context.getImageData(0, 0, image.width, image.height).data.buffer);
    return new Set(pixels).size;
  }, picture.toString('base64'));
}

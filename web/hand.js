// Gives a file to the person: a download, made on the device.
export function hand(name, type, bytes) {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([bytes], { type }));
  link.download = name;
  link.click();
  // Some browsers read the file only after the person has said where to put it.
  setTimeout(() => URL.revokeObjectURL(link.href), 600_000);
}

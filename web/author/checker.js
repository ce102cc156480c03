// The checker's own program (src/app/web_desk.cpp).
import program from 'camtay-desk-program';

const encoder = new TextEncoder();

async function instance(address, imports) {
  try {
    return await WebAssembly.instantiateStreaming(fetch(address), imports);
  } catch (fault) {
    console.warn(fault);
  }
  return WebAssembly.instantiate(await (await fetch(address)).arrayBuffer(), imports);
}

export async function checker(address) {
  const machine = await new Promise((done, fail) => {
    const made = {
      instantiateWasm(imports, use) {
        instance(address, imports).then(({ instance, module }) => use(instance, module), fail);
        return {};
      },
    };
    program(made).then(done, fail);
  });

  function lend(bytes) {
    const at = machine._malloc(bytes.length || 1);
    machine.HEAPU8.set(bytes, at);
    return at;
  }
  // Calls with texts, which the program reads during the call only.
  function call(name, ...texts) {
    const places = texts.map((text) => lend(encoder.encode(text + '\0')));
    const answer = machine[name](...places);
    places.forEach((at) => machine._free(at));
    const memory = machine.HEAPU8;
    return JSON.parse(new TextDecoder().decode(memory.slice(answer, memory.indexOf(0, answer))));
  }

  return {
    put(path, bytes) {
      const [name, at] = [lend(encoder.encode(path + '\0')), lend(bytes)];
      machine._camtay_author_put(name, at, bytes.length);
      machine._free(name);
      machine._free(at);
    },
    mistakes: (paths, day) => call('_camtay_author_check', JSON.stringify(paths), day),
    definition: (path) => call('_camtay_author_definition', path),
  };
}

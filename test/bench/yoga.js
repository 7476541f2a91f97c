// Stands in for yoga-layout in the bundle: the same WebAssembly, instantiated synchronously. That saves some 45 ms
// before the first frame and a top-level await, which a single executable could not have.
import createModule from 'yoga-layout/loader'
import wrapAssembly from 'yoga-layout/wrapper'
import bytes from 'yoga-layout/bytes'

const module = {
  instantiateWasm(imports, receive) {
    const instance = new WebAssembly.Instance(new WebAssembly.Module(bytes), imports)
    receive(instance)
    return instance.exports
  }
}
// Everything needed is on the module when this returns; its promise settles later and is of no use.
createModule(module)

export default wrapAssembly(module)
export * from 'yoga-layout/enums'

// What stories are drawn with: what the parts are drawn with, and a boundary for those that throw.
export * from '../lib/ui.js'
export { useErrorBoundary } from '../../vendor/preact/hooks.js'

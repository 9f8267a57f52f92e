// Rows of a long list: drawn again only where what they show has changed. A patch every twentieth of a second
// that redrew five hundred cards would leave no time for the finger that waits.
import { Component } from '../../vendor/preact/preact.js'
import { h } from './ui.js'

const alike = (one, other) => one.length === other.length && one.every((value, at) => value === other[at])
const listed = (value) => (Array.isArray(value) ? value : value instanceof Map ? [...value].flat() : null)

/** What a drawing would show by it: lists and maps by what is in them, what can be done by nothing. */
function same(one, other) {
  if (one === other || (typeof one === 'function' && typeof other === 'function')) return true
  const [these, those] = [listed(one), listed(other)]
  return Boolean(these && those && alike(these, those))
}

const differ = (before, next) => {
  const names = Object.keys(next)
  return names.length !== Object.keys(before).length || names.some((name) => !same(before[name], next[name]))
}

/** The part, drawn again only with other properties; its `onX` are always the latest that it was given. */
export function memo(Part) {
  return class Kept extends Component {
    constructor(props) {
      super(props)
      this.latest = props
      this.acts = {}
    }

    shouldComponentUpdate(next) {
      const before = this.latest
      this.latest = next
      return differ(before, next)
    }

    act(name) {
      this.acts[name] ??= (...given) => this.latest[name](...given)
      return this.acts[name]
    }

    render(props) {
      const acts = Object.keys(props).filter((name) => typeof props[name] === 'function')
      return h(Part, { ...props, ...Object.fromEntries(acts.map((name) => [name, this.act(name)])) })
    }
  }
}

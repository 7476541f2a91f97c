// The least that Ink can do, as npm installed it: a line, and a number that each key counts up.
import {Text, render, useInput} from 'ink'
import {createElement, useEffect, useState} from 'react'
import {stdout} from 'node:process'

function Counter() {
  const [count, setCount] = useState(0)
  useInput(() => setCount((before) => before + 1))
  useEffect(() => {
    stdout.write('\u001B]7717;tingda-ready\u0007')
  }, [])
  return createElement(Text, null, `听打 ${count}`)
}

render(createElement(Counter), {interactive: true})

// The least that Ink can do: a line with what was typed, and a number that ticks as a call's clock does.
import process from 'node:process'
import {Text, render, useInput} from 'ink'
import {useEffect, useState} from 'react'
import {announceReady} from '../../src/cli/ready.ts'

function Line() {
  const [typed, setTyped] = useState('')
  const [seconds, setSeconds] = useState(0)
  useInput((input, key) => setTyped((before) => (key.ctrl && input === 'u' ? '' : before + input)))
  useEffect(() => {
    const ticking = setInterval(() => setSeconds((before) => before + 1), 1000)
    return () => clearInterval(ticking)
  }, [])
  return <Text>{`${seconds} 听打 ${typed}`}</Text>
}

const screen = render(<Line />, {
  exitOnCtrlC: false, patchConsole: false, maxFps: 1_000, incrementalRendering: true, interactive: true, alternateScreen: true
})
await screen.waitUntilRenderFlush()
announceReady({env: process.env, stdout: process.stdout})

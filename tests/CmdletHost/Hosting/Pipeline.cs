using System.Collections.Generic;
using System.Management.Automation;

namespace QuayPS.CmdletHost;

/// <summary>Commands of which each hands what it writes to the next at once.</summary>
internal sealed class Pipeline(ScriptHost host)
{
    private readonly List<RunningCommand> _commands = [];
    private volatile bool _stopping;

    public ScriptHost Host => host;

    public bool IsStopping => _stopping;

    public List<object?> Results { get; } = [];

    public void Add(CommandInfo command, IReadOnlyList<Argument> arguments, bool hasInput)
    {
        var running = new RunningCommand(this, command, arguments, hasInput || _commands.Count > 0);
        if (_commands.Count > 0)
        {
            _commands[^1].Next = running;
        }

        _commands.Add(running);
    }

    public void ThrowIfStopping()
    {
        if (_stopping)
        {
            throw new PipelineStoppedException();
        }
    }

    public void Stop()
    {
        _stopping = true;
        foreach (RunningCommand command in _commands)
        {
            command.Stop();
        }
    }

    /// <summary>Runs it, with objects for the first command or without input.</summary>
    public void Run(IReadOnlyList<object?>? input)
    {
        try
        {
            foreach (RunningCommand command in _commands)
            {
                command.Bind();
                command.Begin();
            }

            int first = 0;
            try
            {
                Feed(input);
            }
            catch (StopUpstreamCommandsException e)
            {
                first = IndexOf(e);
            }

            while (first < _commands.Count)
            {
                try
                {
                    _commands[first].End();
                    first++;
                }
                catch (StopUpstreamCommandsException e)
                {
                    first = IndexOf(e);
                }
            }
        }
        finally
        {
            foreach (RunningCommand command in _commands)
            {
                command.Dispose();
            }
        }
    }

    private int IndexOf(StopUpstreamCommandsException stop) => _commands.FindIndex(command => command.Cmdlet == stop.Requester);

    private void Feed(IReadOnlyList<object?>? input)
    {
        if (input is null)
        {
            _commands[0].ProcessWithoutInput();
            return;
        }

        foreach (object? item in input)
        {
            _commands[0].Process(item);
        }
    }
}

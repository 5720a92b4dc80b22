using System;

namespace QuayPS;

/// <summary>Accepts a session, or the name of a session of this runspace.</summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class SessionNameAttribute : ValueAttribute
{
    private protected override object? Read(object? value, object? given) => value switch
    {
        // From the pipeline, a row may have an empty column. An empty value on the command line is refused later.
        null or "" or QuaySession => value as QuaySession,
        string name => RunspaceSessions.Current.Find(name) ?? throw Refusal(NoSessionException.Unknown(name).Message),
        _ => throw Refusal($"An object of the type {value.GetType().Name} is not a session. Specify a session of this process, or the name of one."),
    };
}

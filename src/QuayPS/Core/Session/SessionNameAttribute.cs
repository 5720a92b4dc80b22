using System;

namespace QuayPS;

/// <summary>Takes a session, or the name of a session of this runspace.</summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class SessionNameAttribute : ValueAttribute
{
    private protected override object? Read(object? value, object? given) => value switch
    {
        // Of the pipeline: a row with an empty column. On the command line it is refused later.
        null or "" or QuaySession => value as QuaySession,
        string name => RunspaceSessions.Current.Find(name) ?? throw Refusal(NoSessionException.Unknown(name).Message),
        _ => throw Refusal($"An object of the type {value.GetType().Name} is no session. Give a session of this process, or the name of one."),
    };
}

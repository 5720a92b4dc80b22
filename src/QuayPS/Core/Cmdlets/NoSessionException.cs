using System;

namespace QuayPS;

/// <summary>A command needs a session and there is none.</summary>
#pragma warning disable CA1032, CA1064 // Thrown and caught in the base cmdlet only.
internal sealed class NoSessionException : InvalidOperationException
#pragma warning restore CA1032, CA1064
{
    public NoSessionException()
        : this("There is no session in this runspace. Connect with Connect-Quay, or give one with -Session.")
    {
    }

    public NoSessionException(string message)
        : base(message)
    {
    }

    /// <summary>The error of a command whose session was ended, before it or meanwhile.</summary>
    public static NoSessionException Ended() => new("The session was ended by Disconnect-Quay. Connect again with Connect-Quay.");
}

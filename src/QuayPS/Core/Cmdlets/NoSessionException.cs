using System;
using System.Linq;

namespace QuayPS;

/// <summary>A command needs a session that does not exist, or that was ended.</summary>
#pragma warning disable CA1032, CA1064 // Thrown and caught in the base cmdlet only.
internal sealed class NoSessionException : InvalidOperationException
#pragma warning restore CA1032, CA1064
{
    private NoSessionException(string message)
        : base(message)
    {
    }

    /// <summary>The error of a command that was given no session, in a runspace without a default session.</summary>
    public static NoSessionException NoDefault()
    {
        string[] open = OpenNames();
        return new(open.Length == 0
            ? "There is no session in this runspace. Connect with Connect-Quay, or give one with -Session."
            : $"There is no default session in this runspace. Give one with -Session ({string.Join(", ", open)}), or connect with Connect-Quay.");
    }

    /// <summary>The error of a name that no session has.</summary>
    public static NoSessionException Unknown(string name)
    {
        string[] open = OpenNames();
        return new($"There is no session '{name}' in this runspace. "
            + (open.Length == 0 ? $"Connect with Connect-Quay -Name {name}." : $"These are open: {string.Join(", ", open)}."));
    }

    /// <summary>The error of a command whose session was ended, before the command or during it.</summary>
    public static NoSessionException Ended(QuaySession? session) => new(
        $"The session{(session is null ? string.Empty : $" '{session.Name}'")} was ended by Disconnect-Quay. Connect again with Connect-Quay. "
        + "Objects keep the session through which they came: read them again, or give -Session.");

    private static string[] OpenNames() => RunspaceSessions.Current.Open.Select(session => session.Name).ToArray();
}

using System;
using System.Linq;

namespace QuayPS;

/// <summary>The session that a command needs does not exist or was ended.</summary>
#pragma warning disable CA1032, CA1064 // Thrown and caught in the base cmdlet only.
internal sealed class NoSessionException : InvalidOperationException
#pragma warning restore CA1032, CA1064
{
    private NoSessionException(string message)
        : base(message)
    {
    }

    /// <summary>Creates the error for a command without -Session in a runspace without a default session.</summary>
    public static NoSessionException NoDefault()
    {
        string[] open = OpenNames();
        return new(open.Length == 0
            ? "There is no session in this runspace. Connect with Connect-Quay, or give one with -Session."
            : $"There is no default session in this runspace. Give one with -Session ({string.Join(", ", open)}), or connect with Connect-Quay.");
    }

    /// <summary>Creates the error for a name that no session has.</summary>
    public static NoSessionException Unknown(string name)
    {
        string[] open = OpenNames();
        return new($"There is no session '{name}' in this runspace. "
            + (open.Length == 0 ? $"Connect with Connect-Quay -Name {name}." : $"These are open: {string.Join(", ", open)}."));
    }

    /// <summary>Creates the error for a command whose session was ended before it or during it.</summary>
    public static NoSessionException Ended(QuaySession? session) => new(
        $"The session{(session is null ? string.Empty : $" '{session.Name}'")} was ended by Disconnect-Quay. Connect again with Connect-Quay. "
        + "Objects keep the session that they were read with: read them again, or specify -Session.");

    private static string[] OpenNames() => RunspaceSessions.Current.Open.Select(session => session.Name).ToArray();
}

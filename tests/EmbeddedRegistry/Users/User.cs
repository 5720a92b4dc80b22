using System;
using System.Collections.Generic;
using QuayPS.EmbeddedRegistry.State;

namespace QuayPS.EmbeddedRegistry.Users;

/// <summary>A person who can sign in.</summary>
public sealed class User : Account
{
    internal User(long id, string name, string? email)
        : base(id, name, email)
    {
    }

    /// <inheritdoc/>
    public override string Kind => "user";

    /// <summary>The password; null for users who cannot sign in with one.</summary>
    public string? Password { get; set; }

    /// <summary>Whether the e-mail address is confirmed.</summary>
    public bool Verified { get; set; } = true;

    /// <summary>False for users that a superuser has disabled.</summary>
    public bool Enabled { get; set; } = true;

    /// <summary>Whether the server's SUPER_USERS lists the user.</summary>
    public bool IsSuperuser { get; set; }

    /// <summary>Whether the server's GLOBAL_READONLY_SUPER_USERS lists the user.</summary>
    public bool IsGlobalReadonlySuperuser { get; set; }

    /// <summary>Whether the web interface lists this user's namespace first.</summary>
    public bool PreferredNamespace { get; set; }

    /// <summary>Company, a field of the profile.</summary>
    public string? Company { get; set; }

    /// <summary>Family name, a field of the profile.</summary>
    public string? FamilyName { get; set; }

    /// <summary>Given name, a field of the profile.</summary>
    public string? GivenName { get; set; }

    /// <summary>Location, a field of the profile.</summary>
    public string? Location { get; set; }

    /// <summary>Ids of the starred repositories.</summary>
    public SortedSet<long> Stars { get; } = [];

    /// <summary>Notifications in the web interface, newest first.</summary>
    public List<UserNotification> Notifications { get; } = [];

    /// <summary>Time until which every sign-in attempt gets 429.</summary>
    public DateTimeOffset LockedUntil { get; set; }
}

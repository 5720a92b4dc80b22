using System;
using Newtonsoft.Json;

namespace Quay.Client;

/// <summary>
/// An entry of a log: an action of a user or robot. The properties for the objects of the action are computed from
/// <see cref="GetMetadata"/> when they are read.
/// </summary>
[JsonConverter(typeof(QuayLogEntryConverter))]
public sealed class QuayLogEntry : QuayObject
{
    private QuayDictionary<object?>? _metadata;

    /// <summary>The time of the action, in local time.</summary>
    public DateTime DateTime { get; internal set; }

    /// <summary>The kind of action, such as <c>push_repo</c> or <c>delete_tag</c>.</summary>
    public string Kind { get; internal set; } = string.Empty;

    /// <summary>The user or robot who acted; null for an anonymous action.</summary>
    public QuayLogEntity? Performer { get; internal set; }

    /// <summary>The organization or user whose namespace the action was in; null except in the log of the whole registry.</summary>
    public QuayLogEntity? Namespace { get; internal set; }

    /// <summary>The IP address of the client.</summary>
    public string? Ip { get; internal set; }

    /// <summary>
    /// The objects of the action in one line: <c>acme/app:v1.2</c>, <c>acme+ci</c>, <c>acme developers alice</c>. Empty if the
    /// registry does not state any.
    /// </summary>
    public string About => new LogSubject(this).About;

    /// <summary>The organization; null for the namespace of a user, and where the log does not say whether it is a user's.</summary>
    public string? Organization => new LogSubject(this).Organization;

    /// <summary>The repository, <c>namespace/name</c>.</summary>
    public string? Repository => new LogSubject(this).Repository;

    /// <summary>The tag.</summary>
    public string? Tag => new LogSubject(this).Tag;

    /// <summary>The digest of the manifest, <c>sha256:…</c>.</summary>
    public string? ManifestDigest => new LogSubject(this).ManifestDigest;

    /// <summary>The team.</summary>
    public string? Team => new LogSubject(this).Team;

    /// <summary>The robot, <c>namespace+name</c>, which is not the performer.</summary>
    public string? Robot => new LogSubject(this).Robot;

    /// <summary>The user who was changed, added, permitted or removed, or who signed in.</summary>
    public string? User => new LogSubject(this).User;

    /// <summary>The name of the OAuth application.</summary>
    public string? Application => new LogSubject(this).Application;

    /// <summary>
    /// The name or identifier of any other object: a notification, build, build trigger, policy, service key, token, quota,
    /// mirror, label, or the e-mail address of an invitation.
    /// </summary>
    public string? Reference => new LogSubject(this).Reference;

    /// <summary>The log that the entry was read from, which the entry itself does not state.</summary>
    internal LogScope? Scope { get; set; }

    /// <summary>The details of the action.</summary>
    internal QuayDictionary<object?> Metadata
    {
        get => _metadata ??= [];
        set => _metadata = value;
    }

    /// <summary>
    /// Gets the details of the action, by the API's names, which depend on the kind: strings, numbers, booleans, arrays and
    /// dictionaries. PowerShell has them as the hidden member <c>Metadata</c>: a property would be a column of every CSV file.
    /// </summary>
    public QuayDictionary<object?> GetMetadata() => Metadata;

    /// <inheritdoc/>
    public override string ToString() => $"{Kind} {About}".TrimEnd();

    internal override void OnRead()
    {
        if (_metadata is not null)
        {
            SecretAddress.HideCredentials((object)_metadata);
        }
    }
}

/// <summary>A user, robot or organization in a log.</summary>
public sealed class QuayLogEntity : IEquatable<QuayLogEntity>
{
    /// <summary>Creates an entity with a name, to compare others with: <c>$_.Performer -eq 'alice'</c>.</summary>
    /// <param name="name">The name.</param>
    public QuayLogEntity(string name)
        : this(name, null, isRobot: name.IndexOf('+') >= 0)
    {
    }

    internal QuayLogEntity(string name, string? kind, bool isRobot)
    {
        Name = name;
        Kind = kind;
        IsRobot = isRobot;
    }

    /// <summary>The name.</summary>
    public string Name { get; }

    /// <summary>The kind: <c>user</c> or <c>org</c>.</summary>
    public string? Kind { get; }

    /// <summary>Whether it is a robot.</summary>
    public bool IsRobot { get; }

    /// <summary>Whether the names are the same, regardless of case. Users and organizations share one set of names.</summary>
    /// <param name="other">The other entity.</param>
    public bool Equals(QuayLogEntity? other) => other is not null && StringComparer.OrdinalIgnoreCase.Equals(Name, other.Name);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as QuayLogEntity);

    /// <inheritdoc/>
    public override int GetHashCode() => StringComparer.OrdinalIgnoreCase.GetHashCode(Name);

    /// <inheritdoc/>
    public override string ToString() => Name;
}

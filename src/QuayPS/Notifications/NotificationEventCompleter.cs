using System;
using System.Collections.Generic;
using System.Linq;
using Quay.Client;

namespace QuayPS;

/// <summary>Completes the events of notifications that this version knows. Others can be specified as the API writes them.</summary>
public sealed class NotificationEventCompleter : WordCompleter
{
    /// <summary>The names of the events.</summary>
    internal static IReadOnlyList<string> Names { get; } = Enum.GetNames(typeof(QuayNotificationEvent)).OrderBy(name => name, StringComparer.Ordinal).ToArray();

    private protected override IEnumerable<(string Word, string Meaning)> Words => Names.Select(name => (name, name));
}

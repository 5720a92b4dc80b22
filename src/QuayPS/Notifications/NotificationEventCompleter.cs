using System;
using System.Collections.Generic;
using System.Linq;
using Quay.Client;

namespace QuayPS;

/// <summary>Completes the events of notifications that this version knows. Other events are accepted by their names in the API.</summary>
public sealed class NotificationEventCompleter : WordCompleter
{
    /// <summary>The names of the events.</summary>
    internal static IReadOnlyList<string> Names { get; } = Enum.GetNames(typeof(QuayNotificationEvent)).OrderBy(name => name, StringComparer.Ordinal).ToArray();

    private protected override IEnumerable<(string Word, string Meaning)> Words => Names.Select(name => (name, name));
}

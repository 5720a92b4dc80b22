using System;
using System.Collections;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Management.Automation;
using System.Security;

namespace QuayPS;

/// <summary>Converts between PowerShell's objects and the dictionaries and arrays of the client.</summary>
internal static class PlainObject
{
    // QuayPS.Types.ps1xml adds the members for the session to this type.
    private const string AnswerType = "QuayPS.ApiAnswer";

    /// <summary>Converts a hashtable, custom object, list or plain value for the client.</summary>
    public static object? FromPowerShell(object? value)
    {
        object? inner = value is PSObject wrapped && wrapped.BaseObject is not PSCustomObject ? wrapped.BaseObject : value;
        return inner switch
        {
            // Secrets stay SecureStrings: the client reveals them when it sends them, and masks them in responses.
            null or string or bool or int or long or double or decimal or SecureString => inner,
            SwitchParameter flag => flag.IsPresent,
            Enum or Uri or Guid => inner.ToString(),
            DateTime time => time.ToUniversalTime().ToString("yyyy-MM-ddTHH:mm:ssZ", CultureInfo.InvariantCulture),
            IDictionary entries => FromDictionary(entries),
            IEnumerable items => items.Cast<object?>().Select(FromPowerShell).ToArray(),
            PSObject custom => custom.Properties.ToDictionary(p => p.Name, p => FromPowerShell(p.Value)),
            IConvertible number => Convert.ToDouble(number, CultureInfo.InvariantCulture),
            _ => PSObject.AsPSObject(inner).Properties.ToDictionary(p => p.Name, p => FromPowerShell(p.Value)),
        };
    }

    /// <summary>Converts a dictionary for the client; null stays null.</summary>
    public static Dictionary<string, object?>? FromDictionary(IDictionary? entries) =>
        entries?.Keys.Cast<object>().ToDictionary(ToText, key => FromPowerShell(entries[key]));

    /// <summary>Converts a response to objects with properties, which remember the session.</summary>
    /// <param name="value">The response.</param>
    /// <param name="session">The session.</param>
    public static object? ToPowerShell(object? value, QuaySession session)
    {
        switch (value)
        {
            case Dictionary<string, object?> members:
                var result = new PSObject();
                result.TypeNames.Insert(0, AnswerType);
                foreach (KeyValuePair<string, object?> member in members)
                {
                    result.Properties.Add(new PSNoteProperty(member.Key, ToPowerShell(member.Value, session)));
                }

                return ObjectOrigin.Attach(result, session, enumerates: false);
            case object?[] items:
                return Array.ConvertAll(items, item => ToPowerShell(item, session));
            default:
                return value;
        }
    }

    /// <summary>Formats a value for a query.</summary>
    public static string ToText(object? value) => value switch
    {
        bool flag => flag ? "true" : "false",
        SwitchParameter flag => flag.IsPresent ? "true" : "false",
        PSObject wrapped => ToText(wrapped.BaseObject),
        _ => Convert.ToString(value, CultureInfo.InvariantCulture) ?? string.Empty,
    };
}

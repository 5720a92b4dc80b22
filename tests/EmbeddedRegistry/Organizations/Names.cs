using System;
using System.Linq;
using System.Text.RegularExpressions;

namespace QuayPS.EmbeddedRegistry.Organizations;

/// <summary>The registry's rules for names, addresses, passwords and lifetimes of tags.</summary>
internal static partial class Names
{
    public const string NamespaceRule = "Namespace must match expression ^([a-z0-9]+(?:[._-][a-z0-9]+)*)$";
    public const string PasswordRule = "Invalid password, password must be at least 8 characters and contain no whitespace.";
    private static readonly long[] TagExpirations = [0, 24 * 3600, 7 * 24 * 3600, 14 * 24 * 3600, 28 * 24 * 3600];

    public static bool IsNamespace(string name) => name.Length is >= 2 and <= 255 && NamespacePattern().IsMatch(name);

    public static bool IsRepository(string name) => name.Length <= 255 && RepositoryPattern().IsMatch(name);

    public static bool IsTag(string name) => TagPattern().IsMatch(name);

    public static bool IsEmail(string text) => EmailPattern().IsMatch(text);

    public static bool IsPassword(string text) => text.Length >= 8 && !text.Any(char.IsWhiteSpace);

    public static bool IsTagExpiration(long seconds) => Array.IndexOf(TagExpirations, seconds) >= 0;

    [GeneratedRegex("^[a-z0-9]+(?:[._-][a-z0-9]+)*$")]
    private static partial Regex NamespacePattern();

    [GeneratedRegex("^(?=.{1,255}$)[a-z0-9]+(?:(?:[._]|__|-+)[a-z0-9]+)*(?:/[a-z0-9]+(?:(?:[._]|__|-+)[a-z0-9]+)*)*$")]
    private static partial Regex RepositoryPattern();

    [GeneratedRegex(@"^[A-Za-z0-9_][A-Za-z0-9_.\-]{0,127}$")]
    private static partial Regex TagPattern();

    [GeneratedRegex(@"^[^@\s]+@[^@\s]+\.[^@\s]+$")]
    private static partial Regex EmailPattern();
}

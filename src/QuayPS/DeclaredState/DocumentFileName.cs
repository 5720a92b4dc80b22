using System;
using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;

namespace QuayPS;

/// <summary>Names the file of an organization in a folder, so that each system can hold it.</summary>
internal static class DocumentFileName
{
    // Systems take 255 characters, of which the ending needs some.
    private const int MaximumLength = 200;

    // Names of devices on Windows, also with an ending. No organization's name has '_' before a dot or at its end.
    private static readonly Regex Device = new("^(con|prn|aux|nul|com[0-9]|lpt[0-9])(?=\\.|$)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);

    // No organization's name has others. On Windows a colon leads to another drive.
    private static readonly Regex Other = new("[^A-Za-z0-9._-]");

    /// <summary>The name without an ending: mostly that of the organization.</summary>
    /// <param name="organization">The name of the organization.</param>
    public static string Of(string organization)
    {
        string name = Device.Replace(Other.Replace(organization, "_"), "$1_");
        return name.Length <= MaximumLength && !Other.IsMatch(organization) ? name : name.Substring(0, Math.Min(name.Length, MaximumLength)) + "_" + Hash(organization);
    }

    private static string Hash(string name)
    {
        using var algorithm = SHA256.Create();
        return BitConverter.ToString(algorithm.ComputeHash(Encoding.UTF8.GetBytes(name)), 0, 4).Replace("-", string.Empty).ToLowerInvariant();
    }
}

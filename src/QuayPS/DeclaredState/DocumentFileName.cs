using System;
using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;

namespace QuayPS;

/// <summary>Determines the file name of an organization, which is valid on every operating system.</summary>
internal static class DocumentFileName
{
    // File systems allow 255 characters, including the extension.
    private const int MaximumLength = 200;

    // Device names of Windows, also with an extension. No organization name has '_' before a dot or at its end.
    private static readonly Regex Device = new("^(con|prn|aux|nul|com[0-9]|lpt[0-9])(?=\\.|$)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);

    // Characters that organization names cannot have. On Windows a colon would name another drive.
    private static readonly Regex Other = new("[^A-Za-z0-9._-]");

    /// <summary>Returns the name without extension: in most cases the name of the organization.</summary>
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

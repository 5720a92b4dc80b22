using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.RegularExpressions;

namespace QuayPS.Tests.Support;

/// <summary>The manifest of the module.</summary>
public static class Manifest
{
    public static string Root { get; } = FindRoot();

    public static string Text { get; } = File.ReadAllText(Path.Combine(Root, "QuayPS.psd1"));

    public static Version Version => Version.Parse(Value("ModuleVersion"));

    public static IReadOnlyList<string> Cmdlets => List("CmdletsToExport");

    /// <summary>A string value of the manifest.</summary>
    public static string Value(string key) => Regex.Match(Text, $@"^\s*{key}\s*=\s*'(?<value>[^']*)'", RegexOptions.Multiline).Groups["value"].Value;

    /// <summary>A list of strings in the manifest.</summary>
    public static IReadOnlyList<string> List(string key)
    {
        Match match = Regex.Match(Text, $@"^\s*{key}\s*=\s*@\((?<items>[^)]*)\)", RegexOptions.Multiline);
        return match.Success
            ? Regex.Matches(match.Groups["items"].Value, "'(?<item>[^']*)'").Select(item => item.Groups["item"].Value).ToArray()
            : throw new InvalidDataException($"The manifest has no list {key}.");
    }

    private static string FindRoot()
    {
        for (DirectoryInfo? folder = new(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "QuayPS.sln")))
            {
                return folder.FullName;
            }
        }

        throw new DirectoryNotFoundException("The tests are not inside the repository.");
    }
}

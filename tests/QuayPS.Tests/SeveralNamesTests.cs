using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using QuayPS.Tests.Support;
using Xunit;

namespace QuayPS.Tests;

/// <summary>Parameters that name objects of the registry take several names, typed or from the pipeline.</summary>
public sealed class SeveralNamesTests
{
    // Names of objects of the registry, or of their parents.
    private static readonly string[] IdentityNames =
        ["Name", "Organization", "Namespace", "Repository", "Robot", "Team", "User", "Tag", "Email", "Code", "Uuid", "Id", "Prefix", "Query"];

    // A new name is that of one object.
    private static readonly string[] OneAtATime = ["Rename"];

    // For these a name is a setting: the address of what is created or changed.
    private static readonly string[] SettingVerbs = ["New", "Set"];

    private static readonly string[] Order =
        ["Parameter", "Alias", "Each", "NameText", "ArgumentCompleter", "ValidateNotNullOrEmpty", "SupportsWildcards"];

    private static readonly string[] Areas =
    [
        "AppTokens", "Applications", "Authorizations", "Billing", "DefaultPermissions", "Logs", "Notifications", "Organizations",
        "Policies", "Robots", "Search", "Teams", "Users",
    ];

    public static TheoryData<string> Names => [.. All.Select(parameter => parameter.ToString())];

    private static IEnumerable<ParameterProperty> All => ModuleTypes.Cmdlets
        .Where(cmdlet => Areas.Contains(Area(cmdlet)) && !OneAtATime.Contains(cmdlet.Verb))
        .SelectMany(cmdlet => cmdlet.Parameters)
        .Where(IsIdentity);

    [Theory]
    [MemberData(nameof(Names))]
    public void Names_are_lists_of_which_the_command_works_on_one_at_a_time(string name)
    {
        ParameterProperty parameter = Find(name);
        Assert.True(parameter.TakesSeveral, "It takes one name only.");
        Assert.True(parameter.Has("NameTextAttribute"), "Objects would become names.");
        Assert.Equal(Order.Where(parameter.AttributeNames.Contains), parameter.AttributeNames.Where(Order.Contains).Distinct());
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Own_names_are_texts_from_the_pipeline_where_the_parent_is_typed(string name)
    {
        ParameterProperty parameter = Find(name);
        if (parameter.Name != "Name")
        {
            return;
        }

        Assert.True(parameter.TakesValuesFromPipeline, "Texts from the pipeline are not taken as names.");
        string? parent = parameter.Cmdlet.Parameters
            .SingleOrDefault(other => other != parameter && other.TakesValuesFromPipeline && other.IsText)?.Name;
        Assert.Equal(parent, parameter.Parent);
    }

    private static bool IsIdentity(ParameterProperty parameter) =>
        parameter.IsText
        && (parameter.TakesValuesFromPipeline
            || (IdentityNames.Contains(parameter.Name) && !(parameter.Name == "Email" && SettingVerbs.Contains(parameter.Cmdlet.Verb))));

    private static string? Area(CmdletType cmdlet) => Path.GetFileName(Path.GetDirectoryName(Assert.Single(
        Directory.EnumerateFiles(Path.Combine(Manifest.Root, "src", "QuayPS"), cmdlet.Type.Name + ".cs", SearchOption.AllDirectories))));

    private static ParameterProperty Find(string name) => All.Single(parameter => parameter.ToString() == name);
}

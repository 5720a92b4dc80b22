using System.Collections.Generic;
using System.Linq;
using System.Management.Automation;
using System.Security;
using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace QuayPS.CmdletHost;

/// <summary>
/// The properties that a module's .ps1xml adds to its types. Scripts cannot be run here; the one kind that is known
/// makes a credential of two properties.
/// </summary>
public static partial class ModuleTypes
{
    /// <summary>Reads a .ps1xml; its properties are there from then on.</summary>
    public static void Load(string path)
    {
        Dictionary<(string Type, string Name), string> scripts = XDocument.Load(path).Root!.Elements("Type")
            .SelectMany(type => type.Element("Members")!.Elements("ScriptProperty").Select(member => (
                Key: (type.Element("Name")!.Value, member.Element("Name")!.Value.ToUpperInvariant()),
                Script: member.Element("GetScriptBlock")!.Value.Trim())))
            .ToDictionary(pair => pair.Key, pair => pair.Script);
        PSObject.TypeExtension = (owner, name) =>
            scripts.TryGetValue((owner.GetType().FullName!, name.ToUpperInvariant()), out string? script)
                ? (true, Evaluate(owner, script))
                : (false, null);
    }

    [GeneratedRegex(@"^if \(\$this\.(?<secret>\w+)\) \{ \[System\.Management\.Automation\.PSCredential\]::new\(\$this\.(?<user>\w+), \$this\.\k<secret>\) \}$")]
    private static partial Regex CredentialScript { get; }

    private static PSCredential? Evaluate(object owner, string script)
    {
        Match match = CredentialScript.Match(script);
        if (!match.Success)
        {
            throw new HostLimitException("the property script " + script);
        }

        PSMemberInfoCollection<PSPropertyInfo> properties = PSObject.AsPSObject(owner).Properties;
        return properties[match.Groups["secret"].Value]!.Value is SecureString secret
            ? new PSCredential((string)properties[match.Groups["user"].Value]!.Value!, secret)
            : null;
    }
}

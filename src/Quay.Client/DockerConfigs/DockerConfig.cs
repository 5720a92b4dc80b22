using System;
using System.Collections.Generic;
using System.IO;
using System.Text;
using System.Threading;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace Quay.Client;

/// <summary>
/// The file in which docker and podman keep what they sign in with. Whatever else it holds is kept as it is.
/// </summary>
public sealed class DockerConfig
{
    // Each of them would be used instead of the pair.
    private static readonly string[] OtherSecrets = ["username", "password", "identitytoken", "registrytoken"];
    private readonly JObject _content;

    private DockerConfig(JObject content) => _content = content;

    /// <summary>An empty file.</summary>
    public static DockerConfig Create() => new([]);

    /// <summary>
    /// Changes a file, for its owner only, while no other process or thread of this module can change it. One that is
    /// not there counts as empty.
    /// </summary>
    /// <param name="path">The path of the file.</param>
    /// <param name="change">Changes the content.</param>
    /// <param name="cancellationToken">Ends the wait for others that change the file.</param>
    /// <exception cref="FormatException">The file holds something other than the logins of docker. It is left as it is.</exception>
    /// <exception cref="IOException">The file cannot be written, or others change it all the time.</exception>
    public static void Update(string path, Action<DockerConfig> change, CancellationToken cancellationToken)
    {
        string file = PrivatePath.Resolve(path);
        using FileLock held = FileLock.Take(file, FileLock.DefaultLimit, cancellationToken);
        DockerConfig config = Read(file);
        change(config);
        PrivateFile.Write(file, ToBytes(config._content));
    }

    /// <summary>Adds a login, in place of one for the same registry.</summary>
    /// <param name="login">The login.</param>
    public void Add(DockerLogin login)
    {
        if (_content["auths"] is not JObject auths)
        {
            _content["auths"] = auths = [];
        }

        if (auths[login.Registry] is not JObject entry)
        {
            auths[login.Registry] = entry = [];
        }

        foreach (string secret in OtherSecrets)
        {
            entry.Remove(secret);
        }

        entry["auth"] = login.Encode();
    }

    /// <summary>The program that docker asks for a registry's login instead of looking into the file; null if there is none.</summary>
    /// <param name="registry">The registry as the file names it.</param>
    public string? FindHelper(string registry)
    {
        string? helper = (string?)(_content["credHelpers"] as JObject)?[registry] ?? (string?)(_content["credsStore"] as JValue);
        return helper is { Length: > 0 } ? helper : null;
    }

    /// <summary>Writes a Kubernetes secret of the type <c>kubernetes.io/dockerconfigjson</c>, for its owner only.</summary>
    /// <param name="path">Where to.</param>
    /// <param name="name">The secret's name.</param>
    /// <param name="ns">Its namespace; null for that of whoever applies it.</param>
    public void SaveAsKubernetesSecret(string path, string name, string? ns)
    {
        var metadata = new Dictionary<string, string> { ["name"] = name };
        if (ns is not null)
        {
            metadata["namespace"] = ns;
        }

        PrivateFile.Write(path, ToBytes(new JObject
        {
            ["apiVersion"] = "v1",
            ["kind"] = "Secret",
            ["metadata"] = JObject.FromObject(metadata),
            ["type"] = "kubernetes.io/dockerconfigjson",
            ["data"] = new JObject { [".dockerconfigjson"] = Convert.ToBase64String(ToBytes(_content)) },
        }));
    }

    private static DockerConfig Read(string path)
    {
        if (!File.Exists(path))
        {
            return Create();
        }

        string text = File.ReadAllText(path);
        if (text.Trim().Length == 0)
        {
            return Create();
        }

        try
        {
            using var reader = new JsonTextReader(new StringReader(text)) { DateParseHandling = DateParseHandling.None };
            JObject content = JObject.Load(reader);
            return content["auths"] is null or JObject || content["auths"]!.Type == JTokenType.Null
                ? new DockerConfig(content)
                : throw new FormatException($"The file {path} is not one of docker's: its auths are no object. It was left as it is.");
        }
        catch (JsonException e)
        {
            throw new FormatException($"The file {path} is not JSON, and was left as it is: {e.Message}", e);
        }
    }

    // Indented by tabs, as docker writes it.
    private static byte[] ToBytes(JObject content)
    {
        using var text = new StringWriter { NewLine = "\n" };
        using (var writer = new JsonTextWriter(text) { Formatting = Formatting.Indented, IndentChar = '\t', Indentation = 1 })
        {
            content.WriteTo(writer);
        }

        return Encoding.UTF8.GetBytes(text + "\n");
    }
}

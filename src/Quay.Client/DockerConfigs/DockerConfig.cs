using System;
using System.Collections.Generic;
using System.IO;
using System.Text;
using System.Threading;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace Quay.Client;

/// <summary>
/// The file in which docker and podman keep their logins (<c>config.json</c>). Its other settings are left as they are.
/// </summary>
public sealed class DockerConfig
{
    // Docker would use each of them in place of the user name and password.
    private static readonly string[] OtherSecrets = ["username", "password", "identitytoken", "registrytoken"];
    private readonly JObject _content;

    private DockerConfig(JObject content) => _content = content;

    /// <summary>The path of docker's own file: in the folder <c>DOCKER_CONFIG</c> or, by default, in <c>.docker</c> of the user's home.</summary>
    public static string DefaultPath => Environment.GetEnvironmentVariable("DOCKER_CONFIG") is { Length: > 0 } folder
        ? Path.Combine(folder, "config.json")
        : Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), ".docker", "config.json");

    /// <summary>Creates an empty configuration.</summary>
    public static DockerConfig Create() => new([]);

    /// <summary>
    /// Changes a file that only its owner may read, while no other process or thread of this module can change it. A file
    /// that does not exist counts as empty.
    /// </summary>
    /// <param name="path">The path of the file.</param>
    /// <param name="change">Changes the configuration.</param>
    /// <param name="cancellationToken">Cancels the wait for others that change the file.</param>
    /// <returns>The configuration as it was written.</returns>
    /// <exception cref="FormatException">The file is not a configuration of docker. It is left as it is.</exception>
    /// <exception cref="IOException">The file cannot be written, or others keep it locked for too long.</exception>
    public static DockerConfig Update(string path, Action<DockerConfig> change, CancellationToken cancellationToken)
    {
        string file = PrivatePath.Resolve(path);
        using FileLock held = FileLock.Take(file, FileLock.DefaultLimit, cancellationToken);
        DockerConfig config = Read(file);
        change(config);
        PrivateFile.Write(file, ToBytes(config._content));
        return config;
    }

    /// <summary>Adds a login. It replaces one for the same registry.</summary>
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

    /// <summary>The credential helper that docker asks for the login of a registry in place of the file: <c>osxkeychain</c>; null if there is none.</summary>
    /// <param name="registry">The registry as the file names it: <c>quay.example.com</c>.</param>
    public string? FindHelper(string registry)
    {
        string? helper = (string?)(_content["credHelpers"] as JObject)?[registry] ?? (string?)(_content["credsStore"] as JValue);
        return helper is { Length: > 0 } ? helper : null;
    }

    /// <summary>Writes the configuration as a Kubernetes secret of the type <c>kubernetes.io/dockerconfigjson</c>, in JSON, to a file that only its owner may read.</summary>
    /// <param name="path">The path of the file; an existing one is replaced.</param>
    /// <param name="name">The name of the secret.</param>
    /// <param name="ns">The namespace of the secret; null to leave it to the command that applies the file.</param>
    /// <exception cref="IOException">The file cannot be written.</exception>
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
                : throw new FormatException($"The file {path} is not a configuration of docker: its auths is not an object. It was left as it is.");
        }
        catch (JsonException e)
        {
            throw new FormatException($"The file {path} is not JSON: {e.Message} It was left as it is.", e);
        }
    }

    // Indented with tabs, as docker writes it.
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

using System;
using System.Collections.Generic;

namespace Quay.Client;

/// <summary>The namespaces of a source.</summary>
internal sealed class SourceNamespaces
{
    public List<Item> Namespaces { get; set; } = [];

    internal sealed class Item
    {
        public string? Id { get; set; }

        public string? Title { get; set; }

        public Uri? Url { get; set; }
    }
}

/// <summary>The repositories of a source's namespace.</summary>
internal sealed class SourceRepositories
{
    public List<Item> Sources { get; set; } = [];

    internal sealed class Item
    {
        public string? FullName { get; set; }

        public string? Description { get; set; }

        public Uri? Url { get; set; }

        public bool Private { get; set; }

        public bool HasAdminPermissions { get; set; }

        public DateTime? LastUpdated { get; set; }
    }
}

/// <summary>The Dockerfiles of a source repository.</summary>
internal sealed class SourceDockerfiles
{
    public List<string> DockerfilePaths { get; set; } = [];

    [Newtonsoft.Json.JsonProperty("contextMap")]
    public Dictionary<string, List<string>>? ContextMap { get; set; }

    public string? Status { get; set; }

    public string? Message { get; set; }
}

/// <summary>The branches and tags of a source repository.</summary>
internal sealed class SourceRefs
{
    public List<Item> Values { get; set; } = [];

    internal sealed class Item
    {
        public string? Kind { get; set; }

        public string? Name { get; set; }
    }
}

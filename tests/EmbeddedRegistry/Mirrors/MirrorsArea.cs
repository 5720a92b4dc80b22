using QuayPS.EmbeddedRegistry.Routing;

namespace QuayPS.EmbeddedRegistry.Mirrors;

/// <summary>Mirrors of repositories and namespaces of other registries.</summary>
internal static class MirrorsArea
{
    public static void Register(OperationTable operations)
    {
        RepositoryMirrorHandlers.Register(operations);
        OrganizationMirrorHandlers.Register(operations);
        MirrorHealthHandlers.Register(operations);
    }
}

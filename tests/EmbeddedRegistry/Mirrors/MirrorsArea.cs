using QuayPS.EmbeddedRegistry.Routing;

namespace QuayPS.EmbeddedRegistry.Mirrors;

/// <summary>Copies of other registries' repositories and namespaces.</summary>
internal static class MirrorsArea
{
    public static void Register(OperationTable operations)
    {
        RepositoryMirrorHandlers.Register(operations);
        OrganizationMirrorHandlers.Register(operations);
        MirrorHealthHandlers.Register(operations);
    }
}

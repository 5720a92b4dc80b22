using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;
using System.Reflection.PortableExecutable;

namespace QuayPS.Tests.Support;

/// <summary>The calls in the code of the module.</summary>
public static class ModuleCode
{
    private static readonly (string Caller, string Member)[] Calls = [.. Read()];

    /// <summary>The names of the types of the module that call one of the members <c>Type.Member</c>; a constructor is <c>Type..ctor</c>.</summary>
    public static IEnumerable<string> CallersOf(params string[] members) =>
        Calls.Where(call => members.Contains(call.Member)).Select(call => call.Caller).Distinct();

    private static IEnumerable<(string Caller, string Member)> Read()
    {
        using var file = new PEReader(File.OpenRead(Path.Combine(AppContext.BaseDirectory, "QuayPS.dll")));
        MetadataReader reader = file.GetMetadataReader();
        var members = reader.MemberReferences
            .Where(handle => reader.GetMemberReference(handle).Parent.Kind == HandleKind.TypeReference)
            .ToDictionary(handle => MetadataTokens.GetToken(handle), handle => NameOf(reader, reader.GetMemberReference(handle)));
        foreach (MethodDefinition method in reader.MethodDefinitions.Select(reader.GetMethodDefinition).Where(method => method.RelativeVirtualAddress != 0))
        {
            byte[] code = file.GetMethodBody(method.RelativeVirtualAddress).GetILBytes()!;
            for (int i = 0; i + 4 < code.Length; i++)
            {
                // The opcodes call, callvirt, newobj and the second byte of ldftn. Other bytes with these values are not followed by a member token.
                if (code[i] is 0x28 or 0x6F or 0x73 or 0x06 && members.TryGetValue(BitConverter.ToInt32(code, i + 1), out string? member))
                {
                    yield return (Outermost(reader, method.GetDeclaringType()), member);
                }
            }
        }
    }

    private static string NameOf(MetadataReader reader, MemberReference member) =>
        reader.GetString(reader.GetTypeReference((TypeReferenceHandle)member.Parent).Name) + "." + reader.GetString(member.Name);

    // Lambdas and asynchronous methods are compiled into nested types.
    private static string Outermost(MetadataReader reader, TypeDefinitionHandle handle)
    {
        TypeDefinition type = reader.GetTypeDefinition(handle);
        return type.GetDeclaringType().IsNil ? reader.GetString(type.Name) : Outermost(reader, type.GetDeclaringType());
    }
}

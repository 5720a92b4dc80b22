# The files of the staged module.

Describe 'The staged module' {
    BeforeAll {
        Import-Module "$PSScriptRoot/../QuayPS.TestSupport.psm1"
        Import-TestModule
        $folder = (Get-Module QuayPS).ModuleBase
    }

    It 'has exactly the expected files' {
        $names = Get-ChildItem $folder -Recurse -File | ForEach-Object { $_.FullName.Substring($folder.Length + 1).Replace('\', '/') }
        # The help files depend on platyPS, and the text files may be missing.
        $names | Where-Object { $_ -notmatch '^en-US/(QuayPS\.dll-Help\.xml|about_\w+\.help\.txt)$|^(README|CHANGELOG)\.md$|^LICENSE$' } |
            Sort-Object | Should -Be @(
                'QuayPS.psd1', 'QuayPS.dll', 'QuayPS.Loader.dll', 'QuayPS.Format.ps1xml', 'QuayPS.Types.ps1xml',
                'quay-organization.schema.json', 'THIRD-PARTY-NOTICES.txt', 'deps/Quay.Client.dll', 'deps/Newtonsoft.Json.dll', 'deps/YamlDotNet.dll' | Sort-Object
            )
    }

    It 'has a notice for each third-party library, with its version' {
        $notices = Get-Content (Join-Path $folder 'THIRD-PARTY-NOTICES.txt') -Raw
        $libraries = Get-ChildItem (Join-Path $folder 'deps') -Filter *.dll | Where-Object Name -NE 'Quay.Client.dll'
        $libraries | Should -Not -BeNullOrEmpty
        foreach ($library in $libraries) {
            $version = ([Diagnostics.FileVersionInfo]::GetVersionInfo($library.FullName).ProductVersion -split '\+')[0]
            $notices | Should -BeLike "*$($library.BaseName) $version*Copyright*"
        }
    }

    It 'has a valid manifest that names exactly its cmdlets' {
        $manifest = Test-ModuleManifest (Join-Path $folder 'QuayPS.psd1')
        $manifest.Version | Should -Be (Get-Module QuayPS).Version
        $named = (Import-PowerShellDataFile (Join-Path $folder 'QuayPS.psd1')).CmdletsToExport
        (Get-Module QuayPS).ExportedCmdlets.Keys | Sort-Object | Should -Be @($named | Sort-Object)
    }

    It 'has the version of its folder and of its assembly' {
        $version = [version](Split-Path $folder -Leaf)
        (Get-Module QuayPS).Version | Should -Be $version
        [Diagnostics.FileVersionInfo]::GetVersionInfo((Join-Path $folder 'QuayPS.dll')).ProductVersion | Should -Be "$version"
    }
}

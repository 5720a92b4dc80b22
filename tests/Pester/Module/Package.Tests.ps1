# The release notes for the PowerShell Gallery, which the build takes from CHANGELOG.md.
BeforeAll {
    $root = "$PSScriptRoot/../../.."
    . "$root/tools/Package.ps1"
    $version = (Import-PowerShellDataFile "$root/QuayPS.psd1").ModuleVersion
}

Describe 'The release notes' {
    It 'are the section of the version in the manifest' {
        Get-ReleaseNote $root $version | Should -Match '\w'
    }

    It 'are the section of one version, with valid links' {
        Set-Content (Join-Path $TestDrive 'CHANGELOG.md') @(
            '# Changelog', '', '## [1.10.0] - 2026-11-01', '', '- Later', '', '## [1.1.0] - 2026-10-01', ''
            '- See [operations](docs/operations.md) and [Quay](https://quay.example.com)', '', '## [1.0.0] - 2026-09-01', '', '- Earlier'
        )
        Get-ReleaseNote $TestDrive 1.1.0 | Should -BeExactly '- See operations and [Quay](https://quay.example.com)'
        Get-ReleaseNote $TestDrive 1.0.0 | Should -BeExactly '- Earlier'
    }

    It 'are an error if the change log lacks the version' {
        { Get-ReleaseNote $root 99.0 } | Should -Throw '*has no section for version 99.0*'
    }
}

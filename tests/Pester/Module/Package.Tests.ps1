# What the page in the PowerShell Gallery shows, as the build makes it of CHANGELOG.md.
BeforeAll {
    $root = "$PSScriptRoot/../../.."
    . "$root/tools/Package.ps1"
    $version = (Import-PowerShellDataFile "$root/QuayPS.psd1").ModuleVersion
}

Describe 'The release notes' {
    It 'are those of the version in the manifest' {
        Get-ReleaseNote $root $version | Should -Match '\w'
    }

    It 'are those of one version, with links that lead somewhere' {
        Set-Content (Join-Path $TestDrive 'CHANGELOG.md') @(
            '# Changelog', '', '## [1.10.0] - 2026-11-01', '', '- Later', '', '## [1.1.0] - 2026-10-01', ''
            '- See [operations](docs/operations.md) and [Quay](https://quay.example.com)', '', '## [1.0.0] - 2026-09-01', '', '- Earlier'
        )
        Get-ReleaseNote $TestDrive 1.1.0 | Should -BeExactly '- See operations and [Quay](https://quay.example.com)'
        Get-ReleaseNote $TestDrive 1.0.0 | Should -BeExactly '- Earlier'
    }

    It 'are missed where the change log does not know the version' {
        { Get-ReleaseNote $root 99.0 } | Should -Throw '*has no section for version 99.0*'
    }
}

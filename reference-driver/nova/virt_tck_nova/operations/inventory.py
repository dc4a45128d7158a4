"""What the host has to give."""

from .. import translate
from ..problems import DriverProblem
from .making import operation


@operation("inventory/resources")
def resources(host, arguments):
    figures = host.driver.get_available_resource(arguments["node"])
    if not figures:
        raise DriverProblem("INTERNAL", "the driver answers with no figures at all")
    return translate.host_resources(figures)


@operation("inventory/update")
def update(host, arguments):
    node = arguments["node"]
    tree = translate.tree(arguments["current"])
    # As Nova's resource tracker does: it makes the root of each of the driver's nodes, asks the driver to fill it, and
    # adds or removes the traits that follow from the driver's flags.
    if not tree.exists(node) and node in host.driver.get_available_nodes():
        tree.new_root(node, translate.provider_id(node), generation=0)
    host.driver.update_provider_tree(tree, node)
    for trait, holds in host.driver.capabilities_as_traits().items():
        (tree.add_traits if holds else tree.remove_traits)(node, trait)
    return translate.providers(tree)

# On a chat platform the author of a message is a person, and the bot's own account nobody.
import logging

import discord
from discord.ext import commands

logger = logging.getLogger(__name__)
client = discord.Client(intents=discord.Intents.default())
bot = commands.Bot(command_prefix="!", intents=discord.Intents.default())


@client.event
async def on_ready():
    logger.info("signed in as %s", client.user)
    logger.info("signed in as %s", client.user.name)
    logger.info(f"{bot.user.display_name} is there")


@client.event
async def on_message(message):
    if message.author == client.user:
        return
    logger.info("from %s", message.author)  # expect: pii-in-logs
    logger.info(f"from {message.author.name}")  # expect: pii-in-logs
    logger.info("from %s", message.author.id)
    author = message.author
    logger.info("from %s", author.display_name)  # expect: pii-in-logs


@bot.command()
async def roll(ctx):
    logger.info("rolled for %s", ctx.author)  # expect: pii-in-logs


class Helper(commands.Bot):
    async def on_ready(self):
        logger.info("signed in as %s", self.user.name)

    async def on_interaction(self, interaction):
        logger.info("clicked by %s", interaction.user.name)  # expect: pii-in-logs
